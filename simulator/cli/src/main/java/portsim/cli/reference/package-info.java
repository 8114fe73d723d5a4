/**
 * What is generated from the declaration of the scenario language: text, for editors and people.
 */
@NullMarked
package portsim.cli.reference;

import org.jspecify.annotations.NullMarked;
