using AmFactorySim.Quantities;

namespace AmFactorySim.House.Tests.Examples;

internal static class QuantitiesExample
{
    public static void Run()
    {
        // begin
        var mass = QuantityText.Parse<Mass>("310 g");
        var price = QuantityText.Parse<Rate<Money, Mass>>("57 USD/kg");
        Console.WriteLine(QuantityText.Print(mass * price));
        // end
    }
}
