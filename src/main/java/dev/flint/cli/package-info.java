/** The command line: arguments become a request, the result becomes a report and an exit status. */
package dev.flint.cli;
