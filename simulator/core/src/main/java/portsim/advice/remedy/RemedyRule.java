package portsim.advice.remedy;

import java.util.function.Consumer;

/** A kind of remedy: whether it is one for a scenario, and what it changes of it. */
sealed interface RemedyRule
    permits Pooling,
        LargerPool,
        OneIdentity,
        Releasing,
        IdleCleanup,
        WiderRange,
        ShorterTimeWait,
        TimeWaitReuse,
        FewerInTimeWait,
        MoreDestinations,
        MoreSources,
        NoPortBinding,
        OtherClosing,
        LargerBacklog,
        ReuseAddress,
        OrphanTimeout,
        ServersOwnSettings,
        SettingsOfThePast {
  /** Looks whether there is something to try. */
  void look(Patient patient, Consumer<Remedy> found);
}
