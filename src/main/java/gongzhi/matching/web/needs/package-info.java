/** Pages of the three lists, for everybody, for whoever posted something and at the desk. */
@NullMarked
package gongzhi.matching.web.needs;

import org.jspecify.annotations.NullMarked;
