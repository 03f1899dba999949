package gongzhi.cases.web.handover;

import gongzhi.cases.handover.MeetingState;
import java.time.Instant;

/**
 * A meeting in the list, with what of its list the viewer sees.
 *
 * @param done how many the reporters have said are solved
 * @param late how many are not reported done though their day has passed
 */
record MeetingRow(
    long id,
    long areaId,
    String title,
    String venue,
    Instant meetsAt,
    MeetingState state,
    int lines,
    int signed,
    int done,
    int late) {}
