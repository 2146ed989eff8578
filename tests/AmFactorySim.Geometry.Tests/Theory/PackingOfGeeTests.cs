using static AmFactorySim.Geometry.Tests.Given;

namespace AmFactorySim.Geometry.Tests.Theory;

// Gee et al. 2022, section 2.5 and Figure 3: the bracket of 7.5 cm x 1.25 cm x 5 cm on the four machines.
public class PackingOfGeeTests
{
    private static readonly BoundingBox Bracket = new(Mm(75), Mm(12.5), Mm(50));

    [Fact]
    public void S_m100_takes_8() => Assert.Equal(8, PlatePacking.SingleLayer(BuildPlate.Round(Mm(100), Mm(95)), Bracket));

    [Fact]
    public void S_m290_takes_66() => Assert.Equal(66, PlatePacking.SingleLayer(BuildPlate.Rectangle(Mm(250), Mm(250), Mm(325)), Bracket));

    [Fact]
    public void S_m400_and_S_m400_4_take_170() =>
        Assert.Equal(170, PlatePacking.SingleLayer(BuildPlate.Rectangle(Mm(400), Mm(400), Mm(400)), Bracket));
}
