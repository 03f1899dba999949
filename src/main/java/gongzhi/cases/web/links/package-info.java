/** The page of officers linked to branches. */
@NullMarked
package gongzhi.cases.web.links;

import org.jspecify.annotations.NullMarked;
