using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.House.Tests.Examples;

internal static class ProcessesExample
{
    public static void Run()
    {
        // begin
        var rate = QuantityText.Parse<Rate<Volume, Duration>>("20 cm3/h");
        IBuildRateModel model = new NominalRate(rate, Length.FromMicrometres(40), Duration.From(TimeSpan.FromSeconds(9)));
        var build = model.Scan(model.Slice(Bracket.Create())).Build(units: 12);
        Console.WriteLine($"12 brackets print in {build.Print.Hours:F1} h: scan {build.Scan.Hours:F1} h, recoat {build.Recoat.Hours:F1} h");
        // end
    }
}
