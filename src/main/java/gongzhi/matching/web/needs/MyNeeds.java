package gongzhi.matching.web.needs;

import java.util.List;

/** What one posted, ready to print. */
public record MyNeeds(List<NeedLine> lines) {}
