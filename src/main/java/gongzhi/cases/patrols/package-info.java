/**
 * Patrols (巡查): points where somebody looks regularly, how it is known that somebody was there, and
 * how much of them was covered.
 */
@NullMarked
package gongzhi.cases.patrols;

import org.jspecify.annotations.NullMarked;
