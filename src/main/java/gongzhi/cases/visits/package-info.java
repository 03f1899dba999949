/**
 * Visits (走访): lists of households and workplaces that are seen regularly, what was heard there,
 * and how much of each list was covered.
 */
@NullMarked
package gongzhi.cases.visits;

import org.jspecify.annotations.NullMarked;
