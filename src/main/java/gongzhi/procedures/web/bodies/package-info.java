/** Bodies and who sits in them, at the desk and for everybody. */
@NullMarked
package gongzhi.procedures.web.bodies;

import org.jspecify.annotations.NullMarked;
