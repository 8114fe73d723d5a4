package portsim.cli.reading.snapshot;

import portsim.advice.diagnosis.snapshot.SocketLine;
import portsim.advice.diagnosis.snapshot.SocketSummary;

/** What a line says. */
sealed interface Reading {
  /** A socket. */
  record Socket(SocketLine socket) implements Reading {}

  /** The name of the process of the socket in the line before. */
  record Owner(String process) implements Reading {}

  /** The numbers of all sockets. */
  record Summary(SocketSummary summary) implements Reading {}

  /** Something about sockets that is no socket of TCP, such as a heading. */
  record Other() implements Reading {}

  /** It was to be a socket, but something is wrong. */
  record Broken(String reason) implements Reading {}

  Other OTHER = new Other();
}
