/**
 * Snapshots of tables: written, checked, published at once by a manifest. Knows no feature and no
 * job.
 */
package org.dateline.store;
