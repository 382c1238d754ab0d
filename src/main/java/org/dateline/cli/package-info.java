/** Main and one class per command: the only package that parses arguments or exits. */
package org.dateline.cli;
