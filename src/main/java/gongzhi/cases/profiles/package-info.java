/**
 * The condition of neighbourhoods (小区档案): what is known of each, from where and since when, beside
 * what was reported there.
 *
 * <p>Promise: nothing is overwritten; every entry has its day, its source and who wrote it.
 */
@NullMarked
package gongzhi.cases.profiles;

import org.jspecify.annotations.NullMarked;
