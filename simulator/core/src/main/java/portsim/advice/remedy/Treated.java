package portsim.advice.remedy;

import java.util.Comparator;

/**
 * A remedy that was tried out, and how the scenario fared with it.
 *
 * @param isSame whether nothing at all is different
 * @param note why it does not help; possibly empty
 */
public record Treated(Remedy remedy, Course course, boolean isSame, String note) {
  /**
   * The best first: what lets the fewest calls fail, holds the longest, risks the least and leaves
   * the most room.
   *
   * @param asked how many calls there are now, in thousandths a second
   */
  static Comparator<Treated> best(long asked) {
    return Comparator.<Treated>comparingLong(each -> each.course.failed())
        .thenComparing(each -> each.course.forecast().nanos(), Comparator.reverseOrder())
        .thenComparing(each -> each.remedy.steps().risk())
        .thenComparing(each -> each.course.room(asked), Comparator.reverseOrder());
  }
}
