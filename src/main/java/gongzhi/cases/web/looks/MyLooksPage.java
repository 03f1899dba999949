package gongzhi.cases.web.looks;

import gongzhi.site.parts.Paging;
import java.util.List;

/** Who looked at one's own matters, ready to print. */
public record MyLooksPage(List<LooksPage.Line> lines, Paging paging) {}
