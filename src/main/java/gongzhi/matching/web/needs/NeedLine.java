package gongzhi.matching.web.needs;

import gongzhi.site.parts.StatusMark;
import java.util.List;

/** One line of a list. */
public record NeedLine(String address, String title, List<String> facts, StatusMark state) {}
