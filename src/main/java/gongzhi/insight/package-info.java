/**
 * Insight (研判): suggestions, never decisions. Which category a text sounds like, which open cases
 * it may repeat, what in it must not be public. Pure functions; every suggestion says why.
 */
@NullMarked
package gongzhi.insight;

import org.jspecify.annotations.NullMarked;
