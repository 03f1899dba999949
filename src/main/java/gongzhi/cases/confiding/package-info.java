/**
 * Hiding what turns out to be confidential (转保密): at once by one person, and for good only by the
 * word of a second one who is appointed for such matters.
 */
@NullMarked
package gongzhi.cases.confiding;

import org.jspecify.annotations.NullMarked;
