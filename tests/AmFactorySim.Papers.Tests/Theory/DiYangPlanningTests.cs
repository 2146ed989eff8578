using System.Collections.Immutable;
using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;

namespace AmFactorySim.Papers.Tests.Theory;

/// <summary>
/// Di and Yang 2021, sections 2.2.5 and 2.3: complexity, and planning layer by layer. The paper prints no ranges, so the bold speed is
/// calibrated.
/// </summary>
public sealed class DiYangPlanningTests
{
    private static readonly Length Layer = Length.FromMicrometres(30);

    /// <summary>Table 2.</summary>
    private static readonly LayerSettings Table2 = new(new(285), new(1.02), Length.FromMicrometres(161));

    internal static readonly LayerwisePlanning Planning =
        new() { Careful = Table2, Bold = Table2, LayerHeight = Layer, LayerChange = new(7.2) };

    /// <summary>
    /// The NIST artifact in outline, an assumption: a square plate of 100 mm, 7 mm high, turned by 45 degrees, and features above it up to
    /// 17 mm that make up the mass.
    /// </summary>
    internal static SlicedPart Artifact()
    {
        const int layers = 567, plate = 233;
        var volume = 447.34e-3 / 4410;
        var features = (volume / Layer.Metres - plate * 0.01) / (layers - plate);
        ImmutableArray<double> areas = [.. Enumerable.Range(0, layers).Select(i => i < plate ? 0.01 : features)];
        var edge = Length.FromMillimetres(141.42);
        return new(Layer, areas, [.. areas.Select(a => 4 * Math.Sqrt(a))], new(volume), new(edge, edge, Layer * layers));
    }

    /// <summary>Table 3: f = 0.30, which needs 17 mm and not the printed 3.00 cm.</summary>
    [Fact]
    public void The_artifact_fills_0_30_of_its_box()
    {
        Assert.InRange(LayerComplexity.OfPart(Artifact()), 0.295, 0.305);
        Assert.InRange(101.438 / (141.42 * 141.42 * 30e-3), 0.165, 0.175);
    }

    /// <summary>Equation 12 is the mean of equation 11 where the part's own box is the envelope of its layers.</summary>
    [Fact]
    public void The_parts_factor_is_the_mean_of_its_layers() =>
        Assert.Equal(LayerComplexity.OfPart(Artifact()), LayerComplexity.OfLayers(Artifact()).Average(), 12);

    /// <summary>Without bold settings it is the constant case: 5.719 h of scanning, 6.853 h with recoating.</summary>
    [Fact]
    public void Constant_parameters_are_the_special_case()
    {
        var plan = Planning.Plan(Artifact(), LayerComplexity.OfLayers(Artifact()));
        Assert.Equal(5.719, plan.Scan.Hours, 3);
        Assert.Equal(6.853, (plan.Scan + plan.Recoat).Hours, 3);
        Assert.Equal(0, plan.Saved.Fraction, 12);
    }

    /// <summary>
    /// Saving 19.4 % of the printing time, which the paper's saving of cost takes (see <see cref="DiYangCostTests"/>), calibrates the bold
    /// speed. Where all layers
    /// are alike, it is a speed of 1.303 times Table 2's.
    /// </summary>
    [Fact]
    public void The_time_that_the_papers_saving_takes_can_be_saved()
    {
        var part = Artifact();
        var complexity = LayerComplexity.OfLayers(part);
        var plan = Planning.CalibratedTo(part, complexity, new(0.194), new(7)).Plan(part, complexity);
        Assert.Equal(5.525, (plan.Scan + plan.Recoat).Hours, 2);
        // Figure 10: every layer costs less than with constant parameters.
        Assert.All(plan.Layers, layer => Assert.True(layer.Settings.Scan(layer.Area) < Table2.Scan(layer.Area)));
        var even = Planning.CalibratedTo(part, [.. Enumerable.Repeat(1.0, part.LayerCount)], new(0.194), new(7));
        Assert.Equal(1.303, even.Bold.Speed / Table2.Speed, 3);
    }
}
