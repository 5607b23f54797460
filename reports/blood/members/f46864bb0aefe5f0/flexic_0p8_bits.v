module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input t_recency_months;
  wire t_recency_months;
  input [1:0] t_frequency_times;
  wire [1:0] t_frequency_times;
  input [1:0] t_monetary_cc;
  wire [1:0] t_monetary_cc;
  input [2:0] t_time_months;
  wire [2:0] t_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n2;
  wire n3;
  wire n4;
  INV u0 (
    .A(t_time_months[1]),
    .Y(n0)
  );
  INV u1 (
    .A(t_time_months[2]),
    .Y(n4)
  );
  NOR3 u2 (
    .A(n4),
    .B(t_monetary_cc[1]),
    .C(n0),
    .Y(n3)
  );
  NAND2 u3 (
    .A(t_frequency_times[1]),
    .B(t_monetary_cc[0]),
    .Y(n1)
  );
  OAI22 u4 (
    .A1(t_monetary_cc[0]),
    .A2(t_frequency_times[1]),
    .B1(t_frequency_times[0]),
    .B2(n1),
    .Y(n2)
  );
  NOR3 u5 (
    .A(t_recency_months),
    .B(n3),
    .C(n2),
    .Y(y)
  );
endmodule
