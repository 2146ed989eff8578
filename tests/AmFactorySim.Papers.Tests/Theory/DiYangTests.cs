using AmFactorySim.Geometry;
using AmFactorySim.Geometry.Shapes;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Papers.Tests.Theory;

/// <summary>The build time of Di and Yang 2021, Scenario I: constant parameters, so a constant rate v H L.</summary>
/// <remarks>
/// The printed size of 141.42 cm x 141.42 cm x 3.00 cm cannot be: mass, density and the bounding box's fill make it 141.42 mm x 141.42 mm x
/// 17 mm.
/// The paper prints no times; these follow from its Tables 1 to 3.
/// </remarks>
public sealed class DiYangTests
{
    private static readonly Length Layer = QuantityText.Parse<Length>("30 um");

    private static readonly Volume Artifact = QuantityText.Parse<Mass>("447.34 g") / QuantityText.Parse<Rate<Mass, Volume>>("4.41 g/cm3");

    private static PartScan Scan()
    {
        var speed = QuantityText.Parse<Rate<Length, Duration>>("1020 mm/s");
        var rate = new Rate<Volume, Duration>(speed.Si * QuantityText.Parse<Length>("161 um").Metres * Layer.Metres);
        var edge = Length.FromMillimetres(141.42);
        var box = Slicer.Slice(Box.Create(edge, edge, Length.FromMillimetres(17)), Layer);
        var artifact = new SlicedPart(Layer, box.LayerAreas, box.LayerPerimeters, Artifact, box.BoundingBox);
        return new NominalRate(rate, Layer, QuantityText.Parse<Duration>("7.2 s")).Scan(artifact);
    }

    [Fact]
    public void The_artifact_has_101_438_cubic_millimetres() => Assert.Equal(101.438, Artifact.CubicCentimetres, 2);

    [Fact]
    public void It_is_scanned_in_5_719_hours() => Assert.Equal(5.719, Scan().Scan.Hours, 3);

    [Fact]
    public void Its_567_layers_take_1_134_hours_to_recoat_and_6_853_hours_to_print()
    {
        var build = Scan().Build(1);
        Assert.Equal(567, build.Layers);
        Assert.Equal(1.134, build.Recoat.Hours, 3);
        Assert.Equal(6.853, build.Print.Hours, 3);
    }
}
