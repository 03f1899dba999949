package gongzhi.transparency.web.notices;

import gongzhi.site.parts.StatusMark;
import java.util.List;

/** One notice in a list. */
public record NoticeLine(String address, String title, List<String> facts, StatusMark state) {}
