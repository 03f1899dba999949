package gongzhi.procedures.decision;

import gongzhi.cases.CaseTurn;
import java.util.List;

/** A matter took a turn (议题有进展). */
public record DecisionMoved(List<String> caseNos, String key, List<String> words, String link)
    implements CaseTurn {}
