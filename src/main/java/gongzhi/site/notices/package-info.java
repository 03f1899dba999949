/** What people were told (通知): to be read here, and by which other ways they want it. */
@NullMarked
package gongzhi.site.notices;

import org.jspecify.annotations.NullMarked;
