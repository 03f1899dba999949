/** How content people are with each unit, and how often it is solved; two figures, never one. */
@NullMarked
package gongzhi.cases.web.ratings;

import org.jspecify.annotations.NullMarked;
