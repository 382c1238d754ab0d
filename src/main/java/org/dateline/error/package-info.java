/** What can go wrong, as exit codes and messages. Knows nothing of what was being done. */
package org.dateline.error;
