package gongzhi.procedures.web;

import gongzhi.site.parts.StatusMark;
import java.util.List;

/** One matter in a list. */
public record DecisionLine(String address, String title, List<String> facts, StatusMark state) {}
