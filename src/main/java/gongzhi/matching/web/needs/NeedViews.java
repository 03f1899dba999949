package gongzhi.matching.web.needs;

import org.springframework.stereotype.Component;

/** What makes the pages of the three lists. */
@Component
record NeedViews(
    NeedLists lists, NeedPages pages, NeedForms forms, NeedGround grounds, NeedsFile file) {}
