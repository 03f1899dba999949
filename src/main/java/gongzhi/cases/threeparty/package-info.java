/**
 * Three parties (三方联动): residents' committee, owners' committee and property company of a
 * neighbourhood share one board of cases, led by the community Party organisation, and answer each
 * other by dates.
 */
@NullMarked
package gongzhi.cases.threeparty;

import org.jspecify.annotations.NullMarked;
