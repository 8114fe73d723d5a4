package portsim.cli.report.chart;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import portsim.cli.GoldenFile;
import portsim.cli.ProjectFolder;

/** The colours of pages are those of pictures. */
class ChartColoursTest {
  @Test
  void theStyleSheetHasTheColoursOfPictures() throws IOException {
    GoldenFile.assertMatches(
        ProjectFolder.path("simulator/cli/src/main/resources/portsim/page/chart-colours.css"),
        "/* The colours of charts; ChartColoursTest writes them. */\n" + SvgPicture.rules());
  }
}
