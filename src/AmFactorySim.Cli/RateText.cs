using Spectre.Console;

namespace AmFactorySim.Cli;

/// <summary>Prints a part's rate for people.</summary>
internal static class RateText
{
    public static void Print(PartRate rate) => Screen.Draw(console =>
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn(new GridColumn().NoWrap().RightAligned()).AddColumn();
        void Line(string name, string figure, string rest) => grid.AddRow(name, $"[bold]{Markup.Escape(figure)}[/]", Markup.Escape(rest));

        Line("scan speed", $"{Numbers.Plain(rate.SpeedMPerS, 3)} m/s", "of each laser");
        Line("melt track", $"{Numbers.Plain(rate.WidthUm, 0)} um wide", $"{Numbers.Plain(rate.DepthUm, 0)} um deep, hatch {Numbers.Plain(rate.HatchUm, 0)} um");
        Line("layers", Numbers.Whole(rate.Layers), $"of {Numbers.Plain(rate.LayerHeightUm, 0)} um, {Numbers.Plain(rate.HeightMm, 1)} mm in all");
        Line("scanning", $"{Numbers.Plain(rate.ScanH, 2)} h", $"{Numbers.Plain(rate.ScanLengthM, 0)} m of tracks{Supports(rate)}; {Numbers.Plain(rate.ScanHPerCm3, 4)} h/cm3");
        Line("build rate", $"{Numbers.Plain(rate.BuildRateCm3PerH, 2)} cm3/h", "of scanning alone, all lasers");
        Line("printing one", $"{Numbers.Plain(rate.PrintH, 2)} h", $"{Numbers.Plain(rate.RecoatH, 2)} h of it recoating");
        if (rate.PlateCapacityUnits is { } units) Line("a full plate", $"{Numbers.Plain(rate.PlatePrintH, 1)} h", $"{units} units by simple division of the plate");
        else Line("a full plate", "-", "the part does not fit this machine");
        Line("normalised enthalpy", Numbers.Plain(rate.NormalisedEnthalpy, 2), $"energy density {Numbers.Plain(rate.EnergyDensityJPerMm3, 1)} J/mm3");

        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(rate.Part)}[/]    {Numbers.Plain(rate.VolumeCm3, 2)} cm3 of {Markup.Escape(rate.Material)} on {Markup.Escape(rate.Machine)}");
        console.WriteLine();
        console.Write(grid);
    });

    private static string Supports(PartRate rate) => rate.SupportsPercent == 0 ? ", without supports" : $", supports of {Numbers.Plain(rate.SupportsPercent, 1)} % included";
}
