/**
 * Reports from programs: the same door as the pages, in JSON. Whoever sends is a signed-in member
 * of staff who may register reports where the matter lies.
 */
@NullMarked
package gongzhi.cases.api;

import org.jspecify.annotations.NullMarked;
