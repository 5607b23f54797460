module dwnasic_chip(x_recency_months, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(x_time_months[5]),
    .Y(n5)
  );
  sky130_fd_sc_hd__a31oi_1 u1 (
    .A1(x_time_months[3]),
    .A2(x_time_months[1]),
    .A3(x_time_months[2]),
    .B1(x_time_months[4]),
    .Y(n4)
  );
  sky130_fd_sc_hd__a31oi_1 u10 (
    .A1(n1),
    .A2(n8),
    .A3(n0),
    .B1(n6),
    .Y(y)
  );
  sky130_fd_sc_hd__a211oi_1 u2 (
    .A1(x_monetary_cc[2]),
    .A2(x_monetary_cc[1]),
    .B1(x_monetary_cc[4]),
    .C1(x_monetary_cc[3]),
    .Y(n3)
  );
  sky130_fd_sc_hd__nor3_1 u3 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .C(n3),
    .Y(n2)
  );
  sky130_fd_sc_hd__o21ai_0 u4 (
    .A1(n5),
    .A2(n4),
    .B1(n2),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor3_1 u5 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[5]),
    .Y(n0)
  );
  sky130_fd_sc_hd__and2_1 u6 (
    .A(x_monetary_cc[1]),
    .B(x_monetary_cc[0]),
    .X(n9)
  );
  sky130_fd_sc_hd__o31ai_1 u7 (
    .A1(x_monetary_cc[3]),
    .A2(x_monetary_cc[2]),
    .A3(n9),
    .B1(x_monetary_cc[4]),
    .Y(n8)
  );
  sky130_fd_sc_hd__a311o_1 u8 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .A3(x_recency_months[2]),
    .B1(x_recency_months[7]),
    .C1(x_recency_months[5]),
    .X(n7)
  );
  sky130_fd_sc_hd__or4_1 u9 (
    .A(n7),
    .B(x_recency_months[3]),
    .C(x_recency_months[6]),
    .D(x_recency_months[4]),
    .X(n6)
  );
endmodule
