package gongzhi.cases.web.supervision;

import gongzhi.cases.path.CaseStatus;
import gongzhi.cases.path.ResultKind;
import gongzhi.parties.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One supervision in the list. */
record SupervisionRow(
    long id,
    String no,
    String place,
    int ruleVersion,
    String category,
    CaseStatus status,
    @Nullable ResultKind result,
    @Nullable String title,
    @Nullable String titlePublic,
    long communityId,
    PartyId supervisor,
    @Nullable PartyId unit,
    boolean byProgram,
    String reason,
    Instant openedAt,
    Instant dueAt,
    @Nullable Instant answeredAt,
    String answer,
    @Nullable Instant endedAt,
    @Nullable CaseStatus endedAs,
    String conclusion) {}
