package gongzhi.procedures.web.meetings;

import gongzhi.parties.Viewer;
import gongzhi.procedures.meetings.Headcount;
import gongzhi.procedures.meetings.HeldMeeting;
import gongzhi.procedures.meetings.MeetingNo;
import gongzhi.procedures.meetings.Meetings;
import gongzhi.site.files.FileOwner;
import gongzhi.site.files.Photos;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of signed lists of those who were at a meeting; seen by whoever holds it alone. */
@Component
class SheetScans implements FileOwner {

  private final Photos photos;
  private final Meetings meetings;
  private final MeetingGrounds grounds;

  SheetScans(Photos photos, Meetings meetings, MeetingGrounds grounds) {
    this.photos = photos;
    this.meetings = meetings;
    this.grounds = grounds;
  }

  /** Keeps the picture of the list; empty where none was sent. */
  String keep(HeldMeeting meeting, List<MultipartFile> files) {
    return photos.keepScan(files, Headcount.SHEETS, meeting.no().value());
  }

  @Override
  public String fileOwner() {
    return Headcount.SHEETS;
  }

  @Override
  public boolean mayShow(String reference, Viewer viewer) {
    HeldMeeting meeting = meetings.get(new MeetingNo(reference));
    return viewer.isStaff() && grounds.may(viewer, meeting.area(), meeting.body());
  }
}
