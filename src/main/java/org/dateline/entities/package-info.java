/** Names by article and day. Knows no terms and no pairs. */
package org.dateline.entities;
