/** The whistle (吹哨报到): a case calls several units at once, and whoever called them ends it. */
@NullMarked
package gongzhi.cases.whistle;

import org.jspecify.annotations.NullMarked;
