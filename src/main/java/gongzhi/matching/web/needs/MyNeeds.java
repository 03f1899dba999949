package gongzhi.matching.web.needs;

import java.util.List;

/** What one posted, and what one claimed or ordered, ready to print. */
public record MyNeeds(List<NeedLine> lines, List<NeedLine> claimed) {}
