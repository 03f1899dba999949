package gongzhi.cases.web.grid;

import gongzhi.site.parts.StatusMark;

/**
 * The receipt of something seen on the way.
 *
 * @param next who has it now and until when
 */
public record SnapDonePage(String no, String title, StatusMark status, String next) {}
