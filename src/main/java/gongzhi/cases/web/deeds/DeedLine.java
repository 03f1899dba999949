package gongzhi.cases.web.deeds;

import gongzhi.site.parts.StatusMark;
import java.util.List;

/** One deed in a list. */
public record DeedLine(String address, String title, List<String> facts, StatusMark state) {}
