/**
 * The desk's pages about the ways cases come in: a count for each, and the files of the hotline.
 */
@NullMarked
package gongzhi.cases.web.doors;

import org.jspecify.annotations.NullMarked;
