package gongzhi.cases.web.sessions;

import gongzhi.site.parts.StatusMark;
import java.util.List;

/** One session in a list. */
public record SessionLine(String address, String title, List<String> facts, StatusMark state) {}
