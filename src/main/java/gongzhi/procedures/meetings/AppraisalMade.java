package gongzhi.procedures.meetings;

import gongzhi.territory.AreaId;

/** People rated the work at a meeting, and its minutes are public. */
record AppraisalMade(MeetingNo no, AreaId area, String topic, int rated, int content) {}
