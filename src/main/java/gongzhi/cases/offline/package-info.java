/**
 * Work without network (离线): phones that keep sealed copies of today's work, until they are told to
 * wipe them, and what they say about the time of what they send later.
 */
@NullMarked
package gongzhi.cases.offline;

import org.jspecify.annotations.NullMarked;
