/** The contract of every published table, and the only place where column names are written. */
package org.dateline.table;
