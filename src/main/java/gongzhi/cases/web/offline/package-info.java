/** What a phone asks about its sealed copies, and the pages it keeps. */
@NullMarked
package gongzhi.cases.web.offline;

import org.jspecify.annotations.NullMarked;
