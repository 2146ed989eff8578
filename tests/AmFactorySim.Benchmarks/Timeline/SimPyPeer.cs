using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace AmFactorySim.Benchmarks.Timeline;

/// <summary>The same workloads in SimPy, where it is installed; run in a process of its own, fed by a pipe.</summary>
public sealed class SimPyPeer : IDisposable
{
    private const string Script = """
        import random, sys, time
        import simpy

        class Clock:
            def __init__(self, n):
                self.env, self.n = simpy.Environment(), n
                for _ in range(n):
                    self.env.process(self.tick())
            def tick(self):
                while True:
                    yield self.env.timeout(random.expovariate(1.0))
            def run(self, count):
                self.env.run(until=self.env.now + count / self.n)
                return count

        class Queue:
            def __init__(self):
                self.env, self.served = simpy.Environment(), 0
                self.server = simpy.Resource(self.env)
                self.env.process(self.source())
            def source(self):
                while True:
                    yield self.env.timeout(random.expovariate(0.9))
                    self.env.process(self.customer())
            def customer(self):
                with self.server.request() as request:
                    yield request
                    yield self.env.timeout(random.expovariate(1.0))
                self.served += 1
            def run(self, count):
                before = self.served
                self.env.run(until=self.env.now + count / 0.9)
                return self.served - before

        class Shop:
            def __init__(self):
                self.env = simpy.Environment()
                self.repairman = simpy.PreemptiveResource(self.env)
                self.broken = [False] * 10
                self.parts = 0
                for i in range(10):
                    self.env.process(self.fail(i, self.env.process(self.work(i))))
                self.env.process(self.other_jobs())
            def work(self, i):
                env = self.env
                while True:
                    left = max(random.normalvariate(10.0, 2.0), 0.1)
                    while left:
                        start = env.now
                        try:
                            yield env.timeout(left)
                            left = 0
                        except simpy.Interrupt:
                            self.broken[i] = True
                            left -= env.now - start
                            with self.repairman.request(priority=1) as request:
                                yield request
                                yield env.timeout(30.0)
                            self.broken[i] = False
                    self.parts += 1
            def fail(self, i, machine):
                while True:
                    yield self.env.timeout(random.expovariate(1 / 300.0))
                    if not self.broken[i]:
                        machine.interrupt()
            def other_jobs(self):
                env = self.env
                while True:
                    left = 30.0
                    while left:
                        with self.repairman.request(priority=2) as request:
                            yield request
                            start = env.now
                            try:
                                yield env.timeout(left)
                                left = 0
                            except simpy.Interrupt:
                                left -= env.now - start
            def run(self, count):
                self.env.run(until=self.env.now + count)
                return count

        print(getattr(simpy, '__version__', 'unknown'), sys.version.split()[0], flush=True)
        models = {}
        for line in sys.stdin:
            name, count = line.rsplit(' ', 1)
            if name not in models:
                models[name] = Clock(int(name.split()[1])) if name.startswith('clock') else Queue() if name == 'M/M/1' else Shop()
            start = time.perf_counter()
            done = models[name].run(int(count))
            print(repr(done / (time.perf_counter() - start)), flush=True)
        """;

    private readonly Process _python;

    private SimPyPeer(Process python, string versions) => (_python, Versions) = (python, versions);

    /// <summary>Versions of SimPy and of Python.</summary>
    public string Versions { get; }

    /// <summary>Starts SimPy with the first Python that has it; null if none does.</summary>
    public static SimPyPeer? TryStart()
    {
        foreach (string interpreter in (string[])["python3", "/usr/bin/python3"])
        {
            var start = new ProcessStartInfo(interpreter, ["-c", Script])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            try
            {
                var python = Process.Start(start)!;
                if (python.StandardOutput.ReadLine() is { } versions)
                {
                    string[] parts = versions.Split(' ');
                    return new SimPyPeer(python, $"SimPy {parts[0]} on Python {parts[1]}");
                }
                python.WaitForExit();
                python.Dispose();
            }
            catch (Win32Exception)
            {
                // There is no such interpreter: perhaps the next one.
            }
        }
        return null;
    }

    /// <summary>Units of work a second, over about so many of them.</summary>
    public double Measure(string workload, long count)
    {
        _python.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workload} {count}"));
        _python.StandardInput.Flush();
        return double.Parse(_python.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    /// <summary>Ends the Python process.</summary>
    public void Dispose()
    {
        _python.StandardInput.Close();
        _python.WaitForExit();
        _python.Dispose();
    }
}
