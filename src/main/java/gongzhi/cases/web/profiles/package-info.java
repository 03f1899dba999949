/** Profiles of neighbourhoods at the desk and on their public cards (小区档案). */
@NullMarked
package gongzhi.cases.web.profiles;

import org.jspecify.annotations.NullMarked;
