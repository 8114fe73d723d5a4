package portsim.run.finding;

import java.util.function.Consumer;
import portsim.record.Finding;

/** Looks for one kind of finding. */
sealed interface FindingRule
    permits FailedConnects,
        RateAboveCapacity,
        NeverClosed,
        SettingWithoutEffect,
        OrphansEnd,
        RestartNeeded,
        ChangePending,
        PortCanBeHijacked,
        QueueGrows,
        ObjectsKept,
        ObjectPoolSize,
        ObjectIdentities,
        BindingsTakePorts,
        UndocumentedTimes,
        ChannelPools,
        DisputedDefault {
  /** Tells what it finds. */
  void look(Outcome outcome, Consumer<Finding> found);
}
